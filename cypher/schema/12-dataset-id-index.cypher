// title: Find datasets by id
// answers: Makes looking up a Dataset by its id quick; the embedded engine needs it beside the constraint, Neo4j finds it there already.
CREATE INDEX dataset_id_index IF NOT EXISTS FOR (n:Dataset) ON (n.id)
