// title: Find ACCUSES statements by date
// answers: Makes looking up ACCUSES relationships by their date quick.
// engine: neo4j
CREATE INDEX accuses_date_index IF NOT EXISTS FOR ()-[r:ACCUSES]-() ON (r.date)
