// title: Stored documents
// answers: What datasets mention: each document, its text too, with the dataset's own description where it differs.
// param: datasets list of string
// column: dataset the dataset's id
// column: own the dataset's own description as JSON, or null where the node carries it
// column: id the document's id
// column: title its title
// column: outlet who published it
// column: date the day it appeared
// column: url its address, or null
// column: language a BCP 47 tag, or null
// column: licence its licence, or null
// column: description a description, or null
// column: text its text, or null
MATCH (d:Dataset)-[m:MENTIONS]->(x:Document)
WHERE d.id IN $datasets AND m.generation = d.generation
RETURN d.id AS dataset, m.own AS own, x.id AS id, x.title AS title, x.outlet AS outlet,
  x.date AS date, x.url AS url, x.language AS language, x.licence AS licence,
  x.description AS description, x.text AS text
