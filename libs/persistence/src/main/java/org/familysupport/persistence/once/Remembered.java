package org.familysupport.persistence.once;

import java.util.Map;
import java.util.Optional;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.Insertion;

/** The row that makes the next attempt with this key a repeat. */
record Remembered(Attempt attempt, Answer answer) implements BeforeCommit {
    private static final String REMEMBER = """
            insert into answers (client, key, fingerprint, status, resource, version)
            values (:client, :key, :fingerprint, :status, :resource, :version)
            """;

    @Override
    public Optional<Insertion> insertion() {
        return Optional.of(new Insertion(
                REMEMBER,
                Map.of(
                        "client", attempt.client(),
                        "key", attempt.key(),
                        "fingerprint", attempt.fingerprint(),
                        "status", answer.status(),
                        "resource", answer.resource(),
                        "version", answer.version())));
    }
}
