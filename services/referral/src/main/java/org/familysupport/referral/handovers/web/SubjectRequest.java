package org.familysupport.referral.handovers.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** The family or person a hand-over is about. */
@Schema(name = "SubjectRequest")
public record SubjectRequest(
        @Schema(description = "`family`, or `person` for somebody with none", examples = "family")
        @NotNull
        @Pattern(regexp = KINDS, message = "rule:UNKNOWN_CODE")
        String kind,

        @Schema(description = "Of the family or person in the registry") @NotNull
        UUID id) {
    /** The kinds there are, as a pattern. */
    public static final String KINDS = "family|person";

    /**
     * About whom a list is wanted, from its parameters {@code subjectKind} and {@code subject}; null for all.
     *
     * @throws Refused 422 where one of the two is said without the other
     */
    public static @Nullable SubjectRef wanted(@Nullable String kind, @Nullable UUID subject) {
        if (kind == null && subject == null) {
            return null;
        }
        if (kind == null || subject == null) {
            throw Refused.because(kind == null ? "query/subjectKind" : "query/subject", GeneralRule.REQUIRED);
        }
        return new SubjectRequest(kind, subject).toRef();
    }

    public SubjectRef toRef() {
        return new SubjectRef(SubjectKind.of(kind), id);
    }
}
