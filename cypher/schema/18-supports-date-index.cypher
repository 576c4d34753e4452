// title: Find SUPPORTS statements by date
// answers: Makes looking up SUPPORTS relationships by their date quick.
// engine: neo4j
CREATE INDEX supports_date_index IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.date)
