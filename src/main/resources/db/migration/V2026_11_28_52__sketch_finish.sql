-- What a race runs to is drawn from the look too: it is not always the date that was set last. What was drawn before has none until
-- the next look.

update removal_order set sketch = sketch || '{"finish": null}' where sketch is not null;
