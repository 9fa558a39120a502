CREATE CONSTRAINT import_fence_place IF NOT EXISTS FOR (n:ImportFence) REQUIRE n.place IS UNIQUE;
