// title: A known dataset
// answers: Whether the store holds a dataset of this id: one row, or none.
// param: id string
// column: id the dataset's id
MATCH (d:Dataset {id: $id})
WHERE d.generation > 0
RETURN d.id AS id
