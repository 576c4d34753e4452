// title: One store for each id
// answers: Forbids two Store nodes with one id.
CREATE CONSTRAINT store_id_unique IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE
