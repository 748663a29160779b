package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.events.accesses.AccessNoted;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.UnitOfWork;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes a look of any service into the log, each once; all of one batch of messages are written together. */
@ApplicationScoped
public class NoteLook {
    private final Looks looks;

    NoteLook(Looks looks) {
        this.looks = looks;
    }

    /** Notes it with the open transaction. */
    public Uni<Void> note(String service, AccessNoted fact, @Nullable String trace) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> UnitOfWork.required()
                        .gathering(Pending.class, () -> new Pending(looks))
                        .add(new StoredLook(service, fact, trace)));
    }

    private static final class Pending implements BeforeCommit {
        private final Looks looks;
        private final List<StoredLook> rows = new ArrayList<>();

        Pending(Looks looks) {
            this.looks = looks;
        }

        void add(StoredLook row) {
            rows.add(row);
        }

        @Override
        public Uni<Void> write(Mutiny.Session session) {
            return looks.enter(rows);
        }
    }
}
