// title: Drop memberships
// answers: Takes back whom actors speak for.
// param: ids list of string
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[m:MEMBER_OF]->(g:Actor)
DELETE m
