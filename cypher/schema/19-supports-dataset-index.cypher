// title: Find SUPPORTS statements by dataset
// answers: Makes looking up SUPPORTS relationships by their dataset quick.
// engine: neo4j
CREATE INDEX supports_dataset_index IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.dataset)
