package org.familysupport.registry.people.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.people.PersonParticulars;
import org.jspecify.annotations.Nullable;

/** All that is said of a person from a day to a day; what may not be seen is left out and named. */
@Schema(name = "Particulars")
record ParticularsView(
        @Schema(description = "The person") UUID id,
        @Schema(description = "As in `ETag`, of the person") long version,

        @Schema(description = "The organisation that is responsible now")
        UUID responsibleOrganisation,

        @Schema(description = "How fresh this answer is") Instant asOf,

        @Schema(description = "The day on which this held; absent for all there ever was") @Nullable
        LocalDate on,

        List<NamedView> names,
        @Nullable List<LivedView> residences,
        @Nullable List<ReachedView> contacts,
        List<NumberedView> identifiers,

        @Schema(description = "Whether residence and contacts are for the responsible organisation alone")
        boolean addressConfidential,

        @Schema(description = "Names of the fields left out because the caller may not see them")
        List<String> redactedFields)
        implements Personal {

    @Schema(name = "DatedName")
    record NamedView(
            @Schema(description = "Code of the list `name-use`", examples = "usual")
            String use,

            @Schema(examples = "Ромашкина") String family,
            @Schema(examples = "Варвара") String given,
            @Schema(examples = "Петровна") @Nullable String patronymic,

            @Schema(description = "True where custom gives no patronymic")
            boolean noPatronymic,

            @Schema(description = "First day; absent where not known") @Nullable
            LocalDate from,

            @Schema(description = "Last day; absent while it lasts, or where not known") @Nullable
            LocalDate to)
            implements Personal {
        static NamedView of(PersonParticulars.Named it) {
            return new NamedView(
                    it.use(),
                    it.family(),
                    it.given(),
                    it.patronymic(),
                    it.without(),
                    it.days().from(),
                    it.days().to());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "DatedResidence")
    record LivedView(
            @Schema(description = "OKTMO code", examples = "50701000") @Nullable
            String territory,

            @Nullable String address,

            @Schema(description = "First day; absent where not known") @Nullable
            LocalDate from,

            @Schema(description = "Last day; absent while it lasts") @Nullable
            LocalDate to)
            implements Personal {
        static LivedView of(PersonParticulars.Lived it) {
            return new LivedView(
                    it.territory(), it.address(), it.days().from(), it.days().to());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "DatedContact")
    record ReachedView(
            UUID id,

            @Schema(description = "Code of the list `contact-kind`", examples = "phone")
            String kind,

            @Schema(examples = "+7 000 000-00-00") String value,

            @Schema(description = "Whether the person wants to be reached so before other ways")
            boolean preferred,

            @Schema(description = "First day") @Nullable LocalDate from,

            @Schema(description = "Last day; absent while it lasts") @Nullable
            LocalDate to)
            implements Personal {
        static ReachedView of(PersonParticulars.Reached it) {
            return new ReachedView(
                    it.id(),
                    it.kind(),
                    it.value(),
                    it.preferred(),
                    it.days().from(),
                    it.days().to());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "DatedIdentifier")
    record NumberedView(
            @Schema(description = "Code of the list `identifier-system`")
            String system,

            String value,

            @Schema(description = "The day on which it was added; absent where at registration") @Nullable
            LocalDate from,

            @Schema(description = "Last day; absent while it is in use") @Nullable
            LocalDate to)
            implements Personal {
        static NumberedView of(PersonParticulars.Numbered it) {
            return new NumberedView(
                    it.system(), it.value(), it.days().from(), it.days().to());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    static ParticularsView of(PersonParticulars it, @Nullable LocalDate on, Instant now) {
        return new ParticularsView(
                it.person().person().uuid(),
                it.person().person().version(),
                it.person().responsible(),
                now,
                on,
                it.names().stream().map(NamedView::of).toList(),
                it.placed() ? it.residences().stream().map(LivedView::of).toList() : null,
                it.placed() ? it.contacts().stream().map(ReachedView::of).toList() : null,
                it.identifiers().stream().map(NumberedView::of).toList(),
                it.person().person().addressConfidential(),
                it.placed() ? List.of() : List.of("residences", "contacts"));
    }

    @Override
    public String toString() {
        return "***";
    }
}
