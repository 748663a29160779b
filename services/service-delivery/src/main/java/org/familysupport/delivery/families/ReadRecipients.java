package org.familysupport.delivery.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** Tells what is known of those who are to receive services, with the giving organisation's right to know. */
@ApplicationScoped
public class ReadRecipients {
    private final Families families;
    private final GrantFreshness freshness;

    ReadRecipients(Families families, GrantFreshness freshness) {
        this.families = families;
        this.freshness = freshness;
    }

    /**
     * Answers all questions by one statement of the open transaction, by line and place.
     *
     * @param caller who asks, in the name of the organisations that the questions name
     */
    public Uni<Map<Place, KnownRecipient>> about(Collection<Asked> asked, Caller caller) {
        return families.about(asked, caller).map(rows -> {
            Map<Place, KnownRecipient> known = new HashMap<>();
            rows.forEach(row ->
                    known.put(new Place(((Number) row[0]).intValue(), ((Number) row[1]).intValue()), recipient(row)));
            return known;
        });
    }

    private KnownRecipient recipient(Object[] row) {
        return new KnownRecipient(
                access(row[2]),
                (boolean) row[3],
                (boolean) row[4],
                (Boolean) row[5],
                row[6] == null ? null : new Birth((LocalDate) row[6], (String) row[7]),
                (boolean) row[8],
                (String) row[9]);
    }

    private @Nullable Access access(@Nullable Object answer) {
        return answer == null ? null : freshness.trust(Access.required(answer));
    }

    /** Which recipient of which service. */
    public record Place(int line, int place) {}
}
