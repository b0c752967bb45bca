package no.bygdevekst.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cover of {@code /api/openapi}. */
@Configuration
class OpenApiPage {
    private static final String BASIC = "basic";

    @Bean
    OpenAPI openApi(@Value("${bygdevekst.base-url}") String baseUrl) {
        return new OpenAPI()
                .info(new Info()
                        .title("Bygdevekst")
                        .version("1")
                        .description("Sakene i fylkeskommunens distriktssatsinger, lesbare for andre systemer. Samme"
                                + " tilgang som på skjermen. Datoer er ISO 8601. Feil er RFC 9457 problem details."))
                .servers(List.of(new Server().url(baseUrl)))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }
}
