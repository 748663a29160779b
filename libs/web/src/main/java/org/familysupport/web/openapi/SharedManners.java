package org.familysupport.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Writes into the document what holds for every operation, so that no endpoint can forget it: its refusals as problem
 * documents, the headers of request and answer, the bearer token, what is always there, and whole examples.
 *
 * <p>Runs while a service is built, so that it can ask the source what a document does not know.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SharedManners implements OASFilter {
    private static final String SCHEME = "SecurityScheme";
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private final IndexView sources;

    public SharedManners(IndexView sources) {
        this.sources = sources;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = components(document);
        components.addSecurityScheme(
                SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the realm family-support, with this service in its audience"));
        ProblemSchema.into(components);
        PlainValues.into(document);
        AlwaysThere.into(components, sources);
        EverySchema.of(document, Choices::into);
        components.getSchemas().values().forEach(ExampleValues::into);
        WholeExamples examples = new WholeExamples(components);
        Set<String> withoutPurpose = withoutPurpose();
        EveryOperation.of(document, (path, method, operation) -> {
            Need need = Need.of(path, method, operation, AnswerHeader.tagged(operation, components), withoutPurpose);
            SharedParameter.into(operation, need, components);
            SharedRefusal.into(operation, need, components);
            AnswerHeader.into(operation, components);
            NotModifiedAnswer.into(operation, need, components);
            if (!need.secured()) {
                operation.setSecurity(List.of());
            }
            examples.into(operation);
        });
        Guide.into(document);
    }

    private Set<String> withoutPurpose() {
        return sources.getAnnotations(WithoutPurpose.class).stream()
                .map(marked -> marked.target().asMethod().annotation(OPERATION))
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Components components(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        return document.getComponents();
    }
}
