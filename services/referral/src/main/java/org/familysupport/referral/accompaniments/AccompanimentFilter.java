package org.familysupport.referral.accompaniments;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Which accompaniments are wanted; all must hold at once.
 *
 * @param subject of this family or person; of all for whom the caller is responsible when absent
 * @param curator those that this specialist leads
 * @param followUpBy those where somebody should look how they are, by this day
 * @param reviewBy those whose case should be looked through, by this day
 * @param besideAnother only those that are open while another of the same family is
 */
public record AccompanimentFilter(
        @Nullable SubjectRef subject,
        @Nullable AccompanimentStatus status,
        @Nullable UUID curator,
        @Nullable LocalDate followUpBy,
        @Nullable LocalDate reviewBy,
        boolean besideAnother) {
    /** As the audit notes it. */
    String noted() {
        return "status=" + (status == null ? "" : status.code()) + " curator=" + curator + " followUpBy=" + followUpBy
                + " reviewBy=" + reviewBy + (besideAnother ? " besideAnother=true" : "");
    }
}
