// title: One issue for each id
// answers: Forbids two Issue nodes with one id.
CREATE CONSTRAINT issue_id_unique IF NOT EXISTS FOR (n:Issue) REQUIRE n.id IS UNIQUE
