// title: Find OPPOSES statements by dataset
// answers: Makes looking up OPPOSES relationships by their dataset quick.
// engine: neo4j
CREATE INDEX opposes_dataset_index IF NOT EXISTS FOR ()-[r:OPPOSES]-() ON (r.dataset)
