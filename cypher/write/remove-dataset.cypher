// title: Remove a dataset
// answers: Removes the dataset's own node, after everything that belonged to it.
// param: dataset string
MATCH (d:Dataset {id: $dataset})
DETACH DELETE d
