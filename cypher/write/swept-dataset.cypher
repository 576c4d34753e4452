// title: A dataset is swept
// answers: Marks that nothing is left of a dataset's inactive generations.
// param: dataset string
MATCH (d:Dataset {id: $dataset})
SET d.sweep = null
