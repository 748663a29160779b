package org.familysupport.referral.carers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.carers.Attendance;
import org.familysupport.referral.carers.Carer;
import org.familysupport.referral.carers.CarerAct;
import org.familysupport.referral.carers.HouseholdAdult;
import org.familysupport.referral.carers.SeenCarer;
import org.jspecify.annotations.Nullable;

/** A candidate as guardianship sees it. */
@Schema(name = "Carer", examples = CarerView.IN_COURSE)
record CarerView(
        UUID id,
        long version,

        @Schema(description = "applied, in-course, certified, refused or withdrawn", examples = "in-course")
        String status,

        @Schema(description = "The candidate") UUID person,

        @Schema(description = "Of guardianship, which leads")
        UUID organisation,

        @Schema(description = "Code of the list `carer-form`", examples = "foster-care")
        String form,

        LocalDate appliedOn,

        @Schema(description = "Those of the household whom you may know, the candidate among them")
        List<AdultView> adults,

        @Schema(description = "Why not: code of the list `carer-refusal` or `carer-withdrawal`", examples = "housing")
        @Nullable
        String reasonCode,

        @Nullable LocalDate decidedOn,

        @Schema(
                description = "What you may do now: each is a POST to the path of this name under this one",
                examples = "[\"enrolment\", \"attendance\", \"certification\", \"refusal\", \"withdrawal\"]")
        List<String> allowedActs)
        implements Versioned {
    /** What an example of the usual case lacks. */
    static final String IN_COURSE = "{\"reasonCode\": null, \"decidedOn\": null}";

    @Schema(name = "CarerAdult")
    record AdultView(
            UUID person,

            @Schema(description = "Whether this is the candidate", examples = "true")
            boolean candidate,

            @Schema(description = "Whether a course is completed", examples = "true")
            boolean completed,

            @Schema(description = "The day on which it was, for the first time") @Nullable
            LocalDate completedOn,

            List<AttendanceView> courses) {
        static AdultView of(HouseholdAdult it, UUID candidate) {
            LocalDate completedOn = it.completedOn().orElse(null);
            return new AdultView(
                    it.person(),
                    it.person().equals(candidate),
                    completedOn != null,
                    completedOn,
                    it.attendances().stream().map(AttendanceView::of).toList());
        }
    }

    @Schema(name = "CarerAttendance")
    record AttendanceView(
            @Schema(description = "`GET /api/v1/carer-courses/{id}`")
            UUID course,

            @Schema(examples = "Школа приёмных родителей, осень 2026")
            String title,

            @Schema(description = "How many sessions the course has", examples = "12")
            int sessions,

            @Schema(description = "How many were attended so far", examples = "12")
            int attended,

            @Nullable LocalDate completedOn) {
        static AttendanceView of(Attendance it) {
            return new AttendanceView(it.course(), it.title(), it.of(), it.sessions(), it.completedOn());
        }
    }

    static CarerView of(SeenCarer seen) {
        Carer it = seen.carer();
        return new CarerView(
                it.uuid(),
                it.version(),
                it.status().code(),
                it.person().id(),
                it.organisation().value(),
                it.form(),
                it.appliedOn(),
                it.adults().stream()
                        .map(adult -> AdultView.of(adult, it.person().id()))
                        .toList(),
                it.reason(),
                it.decidedOn(),
                seen.allowedActs().stream().map(CarerAct::code).toList());
    }
}
