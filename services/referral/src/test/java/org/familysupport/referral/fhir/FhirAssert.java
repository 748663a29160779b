package org.familysupport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.familysupport.testing.http.Answer;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** Holds an answer against base R4, by the reference implementation; our own code systems are unknown to it, which is no error. */
final class FhirAssert {
    private static final FhirValidator VALIDATOR = validator();

    private FhirAssert() {}

    /** It is a valid resource of this type, in the media type of the standard. */
    static Answer assertValid(Answer answer, String type) {
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/fhir+json");
        assertThat(answer.text("/resourceType")).as("%s", answer).isEqualTo(type);
        assertThat(errors(answer.body())).as("errors in %s", answer).isEmpty();
        return answer;
    }

    static List<String> errors(String resource) {
        return VALIDATOR.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(FhirAssert::line)
                .toList();
    }

    private static String line(SingleValidationMessage message) {
        return message.getLocationString() + " " + message.getMessage();
    }

    private static FhirValidator validator() {
        FhirContext context = FhirContext.forR4();
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        return context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }
}
