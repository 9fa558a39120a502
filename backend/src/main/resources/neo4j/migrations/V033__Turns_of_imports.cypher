MATCH (t:ImportTurn) SET t:Turn REMOVE t:ImportTurn;
MATCH (f:ImportFence) SET f:Fence, f.key = 'import|' + toString(f.place) REMOVE f:ImportFence, f.place;
