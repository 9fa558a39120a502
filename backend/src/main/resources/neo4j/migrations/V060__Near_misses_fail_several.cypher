MATCH (:Search)-[gave:GAVE]->(:Person) WHERE gave.fails IS :: STRING NOT NULL
CALL (gave) {
  SET gave.fails = [gave.fails]
} IN TRANSACTIONS OF 10000 ROWS;
