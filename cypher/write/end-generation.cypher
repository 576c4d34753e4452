// title: End a generation
// answers: Marks that nothing of a dataset is being written any more.
// param: dataset string
MATCH (d:Dataset {id: $dataset})
SET d.pending = null, d.writer = null, d.beat = null
