package no.bygdevekst.notification;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from the sender address
 * @param groups the address of each group, by group id
 */
@ConfigurationProperties("bygdevekst.mail")
record MailSettings(String from, @DefaultValue Map<String, String> groups) {}
