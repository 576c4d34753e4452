// title: Hide a dataset
// answers: Makes no generation of a dataset active: readers no longer see it.
// param: dataset string
MATCH (d:Dataset {id: $dataset})
SET d.generation = 0, d.sweep = true
