// title: One saved query for each key
// answers: Forbids two SavedQuery nodes with one key: one revision of one name.
CREATE CONSTRAINT saved_query_key_unique IF NOT EXISTS FOR (n:SavedQuery) REQUIRE n.key IS UNIQUE
