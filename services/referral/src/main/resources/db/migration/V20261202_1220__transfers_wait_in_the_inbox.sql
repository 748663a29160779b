-- What is offered to an organisation and waits for its answer.
create index transfer_offers_waiting on transfer_offers (receiver, id) where status = 'requested';
