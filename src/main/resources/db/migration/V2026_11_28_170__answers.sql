-- Who answered is told apart by more than a name, which two people may share; who answered before this is known by name only. And
-- what is said to be filed can be proven.
alter table alert
    add column answered_by_id uuid,
    add column answer_proof   text,
    add constraint alert_answered_by_somebody check (answered_by_id is null or answered_by is not null),
    add constraint alert_proof_of_what_is_filed check (answer_proof is null or answer_word = 'filed');
