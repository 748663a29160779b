package org.familysupport.persistence.once;

import io.smallrye.mutiny.Uni;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.hibernate.reactive.mutiny.Mutiny;

/** The row that makes the next attempt with this key a repeat. */
record Remembered(Attempt attempt, Answer answer) implements BeforeCommit {
    private static final String REMEMBER = """
            insert into answers (client, key, fingerprint, status, resource, version)
            values (:client, :key, :fingerprint, :status, :resource, :version)
            """;

    @Override
    public Uni<Void> write(Mutiny.Session session) {
        return session.createNativeQuery(REMEMBER)
                .setParameter("client", attempt.client())
                .setParameter("key", attempt.key())
                .setParameter("fingerprint", attempt.fingerprint())
                .setParameter("status", answer.status())
                .setParameter("resource", answer.resource())
                .setParameter("version", answer.version())
                .executeUpdate()
                .replaceWithVoid();
    }
}
