DROP CONSTRAINT import_turn_id IF EXISTS;
DROP CONSTRAINT import_fence_place IF EXISTS;
