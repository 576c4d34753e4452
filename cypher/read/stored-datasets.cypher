// title: Stored datasets
// answers: Every dataset with the state of its generations, those that no reader sees too.
// column: id the dataset's id
// column: title its title, or null where it was never active
// column: description what it says of itself, or null
// column: licence its licence, or null
// column: generation the active generation, 0 where there is none
// column: pending the generation being written, or null
// column: sweep whether something of inactive generations may be left
// column: writer whose turn it is to write, or who wrote the active generation, or null
// column: beat when writing was last known to be alive, in milliseconds since 1970, or null
MATCH (d:Dataset)
RETURN d.id AS id, d.title AS title, d.description AS description, d.licence AS licence,
  d.generation AS generation, d.pending AS pending, d.sweep AS sweep,
  d.writer AS writer, d.beat AS beat
ORDER BY id
