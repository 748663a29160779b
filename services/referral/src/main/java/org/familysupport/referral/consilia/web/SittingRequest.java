package org.familysupport.referral.consilia.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.consilia.Invitee;
import org.familysupport.referral.consilia.Material;
import org.familysupport.referral.consilia.SittingDraft;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.Possible;
import org.jspecify.annotations.Nullable;

/** What is said of a sitting when it is planned. */
@Schema(name = "SittingRequest")
record SittingRequest(
        @Schema(description = "The day on which the consilium sits") @NotNull @PlausibleDay
        LocalDate plannedOn,

        @Schema(description = "Each line about a child or family for which you are responsible")
        @NotNull
        @Size(min = 1, max = 30)
        List<@NotNull @Valid QuestionRequest> agenda,

        @Schema(description = "Who comes and does not vote, parents too") @Size(max = 30) @Nullable
        List<@NotNull @Valid InviteeRequest> invitees,

        @Schema(description = "What lies before it") @Size(max = 30) @Nullable
        List<@NotNull @Valid MaterialRequest> materials)
        implements Personal {
    /** A line of the agenda. */
    @Schema(name = "SittingQuestionRequest", examples = "{\"subject\": {\"kind\": \"person\"}}")
    record QuestionRequest(
            @NotNull @Valid SubjectRequest subject,

            @Schema(
                    description = "What is to be decided; it leaves this service in no event",
                    examples = "Комплексная программа реабилитации")
            @NotNull
            @Size(min = 1, max = 2000)
            String question)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** Who is invited. */
    @Schema(name = "SittingInviteeRequest", examples = "{\"organisation\": null}")
    @Possible
    record InviteeRequest(
            @Schema(description = "Code of the list `invitee-role`", examples = "parent")
            @NotNull
            @KnownCode("invitee-role")
            String role,

            @Schema(description = "A person whom you may know, such as a parent; this or `organisation`") @Nullable
            UUID person,

            @Schema(description = "An organisation of the directory; it knows of the sitting then") @Nullable
            UUID organisation)
            implements Possible.Told {
        @Override
        public Violations impossible(LocalDate today) {
            return new Violations().unless(person != null || organisation != null, "/person", GeneralRule.REQUIRED);
        }

        Invitee toInvitee() {
            return new Invitee(role, person, organisation);
        }
    }

    /** What lies before a sitting. */
    @Schema(name = "SittingMaterialRequest")
    record MaterialRequest(
            @Schema(description = "It leaves this service in no event", examples = "Заключение психолога")
            @NotNull
            @Size(min = 1, max = 200)
            String title,

            @Schema(
                    description = "Where its owner tells more: a path of this house, or an address of the web",
                    examples = "/api/v1/assessments/7")
            @Size(max = 300)
            @Pattern(regexp = "(https?://|/)\\S*", message = "rule:FORMAT")
            @Nullable
            String href)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    SittingDraft toDraft() {
        return new SittingDraft(
                plannedOn,
                agenda.stream()
                        .map(it -> new SittingDraft.Question(it.subject().toRef(), it.question()))
                        .toList(),
                invitees == null
                        ? List.of()
                        : invitees.stream().map(InviteeRequest::toInvitee).toList(),
                materials == null
                        ? List.of()
                        : materials.stream()
                                .map(it -> new Material(it.title(), it.href()))
                                .toList());
    }

    @Override
    public String toString() {
        return "***";
    }
}
