package org.familysupport.delivery.deliveries.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.delivery.deliveries.DeliveryDraft;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.privacy.PersonalText;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What is said of a service when it is recorded. */
@Schema(name = "DeliveryRequest", examples = "{\"id\": null, \"organisation\": null, \"specialist\": null}")
public record DeliveryRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @Schema(
                description =
                        "Which organisation gave it: yours when absent. Only agencies' systems may name another, one under their body.")
        @Nullable
        UUID organisation,

        @Schema(
                description =
                        "Who gave it: id of a specialist in the registry who worked at the organisation on that day. Absent where nobody is named.")
        @Nullable
        UUID specialist,

        @Schema(
                description = "The giving organisation's own number of it; the same number again is the same delivery",
                examples = "2021/03-0417")
        @Size(min = 1, max = 100)
        @Nullable
        String reference,

        @Schema(description = "The family for which it counts; absent for persons with none") @Nullable
        UUID family,

        @Schema(
                description =
                        "Who received it: members of the family on that day, or persons whom your organisation knows in full")
        @NotNull
        @Size(min = 1, max = 100)
        @EachPersonOnce
        List<@NotNull @Valid RecipientRequest> recipients,

        @Schema(description = "Code of the list `service-type`", examples = "speech-therapy")
        @NotNull
        @KnownCode("service-type")
        String serviceType,

        @Schema(
                description = "Code of the list `direction`: for which direction of work it counts",
                examples = "home-rehabilitation")
        @NotNull
        @KnownCode("direction")
        String direction,

        @Schema(
                description =
                        "The day of the service where it was given; not in the future and not before a recipient was born",
                examples = "2021-03-17")
        @NotNull
        @PlausibleDay
        @NoFutureDay
        LocalDate date,

        @Schema(description = "Code of the list `setting`", examples = "home") @NotNull @KnownCode("setting")
        String setting,

        @Schema(description = "Code of the list `channel`", examples = "in-person") @NotNull @KnownCode("channel")
        String channel,

        @Schema(description = "How long it took", examples = "45") @Min(1) @Max(1440) @Nullable
        Integer minutes,

        @Schema(description = "Code of the list `funding-source`", examples = "regional-budget")
        @KnownCode("funding-source")
        @Nullable
        String funding,

        @Schema(description = "The referral that it answers") @Nullable
        UUID referral,

        @Schema(
                description = "What came of it, in free words; stays in this service and is in no event",
                examples = "Новые слова в речи")
        @Size(min = 1, max = 4000)
        @Nullable
        String result)
        implements Personal {

    /** Who received it, and as what. */
    @Schema(name = "RecipientRequest")
    public record RecipientRequest(
            @Schema(description = "Id in the registry") @NotNull
            UUID person,

            @Schema(
                    description =
                            "Code of the list `recipient-role`: `child` only under 18 on that day, `young-adult` only from 18",
                    examples = "child")
            @NotNull
            @KnownCode("recipient-role")
            String role) {
        DeliveryDraft.Recipient toDraft() {
            return new DeliveryDraft.Recipient(person, role);
        }
    }

    /** The draft, given by the organisation named, else by the caller's own. */
    DeliveryDraft toDraft(UUID own) {
        return new DeliveryDraft(
                id,
                Objects.requireNonNullElse(organisation, own),
                specialist,
                reference,
                family,
                recipients.stream().map(RecipientRequest::toDraft).toList(),
                serviceType,
                direction,
                date,
                setting,
                channel,
                minutes,
                funding,
                referral,
                result == null ? null : new PersonalText(result));
    }

    @Override
    public String toString() {
        return "***";
    }
}
