// title: Find ACCUSES statements by dataset
// answers: Makes looking up ACCUSES relationships by their dataset quick.
// engine: neo4j
CREATE INDEX accuses_dataset_index IF NOT EXISTS FOR ()-[r:ACCUSES]-() ON (r.dataset)
