// title: One dataset for each id
// answers: Forbids two Dataset nodes with one id.
CREATE CONSTRAINT dataset_id_unique IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE
