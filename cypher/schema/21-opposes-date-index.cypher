// title: Find OPPOSES statements by date
// answers: Makes looking up OPPOSES relationships by their date quick.
// engine: neo4j
CREATE INDEX opposes_date_index IF NOT EXISTS FOR ()-[r:OPPOSES]-() ON (r.date)
