// title: One document for each id
// answers: Forbids two Document nodes with one id.
CREATE CONSTRAINT document_id_unique IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE
