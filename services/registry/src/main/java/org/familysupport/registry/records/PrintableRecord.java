package org.familysupport.registry.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A record as a reader may print it, all of its pages.
 *
 * @param people the members of the family today, or the person
 * @param responsible the organisation that is responsible now
 * @param openGap the gap that lasts since the last contact
 * @param closedKinds the kinds of fact of which the reader's right in part leaves out something
 * @param organisations names of all organisations that it mentions, as far as the directory knows them
 * @param printedFor the reader's organisation
 */
public record PrintableRecord(
        SubjectRef subject,
        List<PrintedPerson> people,
        UUID responsible,
        RecordFilter filter,
        List<RecordLine> lines,
        @Nullable SupportGap openGap,
        List<String> closedKinds,
        Map<UUID, String> organisations,
        UUID printedFor,
        Instant printedAt)
        implements Personal {
    public PrintableRecord {
        people = List.copyOf(people);
        lines = List.copyOf(lines);
        closedKinds = List.copyOf(closedKinds);
        organisations = Map.copyOf(organisations);
    }

    @Override
    public String toString() {
        return "PrintableRecord " + subject.id();
    }
}
