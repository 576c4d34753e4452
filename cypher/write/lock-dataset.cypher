// title: Lock a dataset
// answers: Marks that inactive content of a dataset may be left, which also waits for whoever is writing it just now.
// param: dataset string
MATCH (d:Dataset {id: $dataset})
SET d.sweep = true
