// title: Put a dataset
// answers: Makes the dataset's node carry its title, description and licence, and makes a generation the active one.
// param: dataset string
// param: title string
// param: description string or null
// param: licence string or null
// param: generation integer
// param: statements integer
// param: writer string, whose turn wrote the generation, or null
MERGE (d:Dataset {id: $dataset})
SET d.title = $title, d.description = $description, d.licence = $licence,
  d.generation = $generation, d.statements = $statements,
  d.pending = null, d.writer = $writer, d.beat = null
