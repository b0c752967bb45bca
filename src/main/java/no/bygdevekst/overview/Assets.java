package no.bygdevekst.overview;

import java.util.Objects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The style sheets and scripts of our pages, whose addresses carry the hash of what they hold. */
@Component
final class Assets {
    private final ResourceUrlProvider resources;

    Assets(ResourceUrlProvider resources) {
        this.resources = resources;
    }

    /** Where {@code /css/bygdevekst.css} is fetched. */
    public String address(String file) {
        return Objects.requireNonNull(resources.getForLookupPath(file), file);
    }

    /** Spring Boot's would look for a file behind each link of each page, a fifth of the time of a long list. */
    @Bean
    static FilterRegistrationBean<ResourceUrlEncodingFilter> addressesOfLinks() {
        var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setEnabled(false);
        return filter;
    }
}
