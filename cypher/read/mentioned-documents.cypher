// title: Documents that datasets mention
// answers: Every document with every dataset that mentions it; without its text.
// column: dataset the dataset's id
// column: id the document's id
// column: title its title
// column: outlet who published it
// column: date the day it appeared
// column: url its address, or null
// column: language a BCP 47 tag, or null
// column: licence its licence, or null
// column: description a description, or null
MATCH (d:Dataset)-[m:MENTIONS]->(x:Document)
WHERE m.generation = d.generation
RETURN d.id AS dataset, x.id AS id, x.title AS title, x.outlet AS outlet, x.date AS date,
  x.url AS url, x.language AS language, x.licence AS licence, x.description AS description
