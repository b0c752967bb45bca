package no.bygdevekst.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole house with its real engine, tables and rules; time stands still unless a {@link Story} moves it, and mail
 * goes to a real SMTP socket in the same JVM. All such tests share one context.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({Cast.class, MailServer.class, Cabinet.class, Chamber.class, Story.Author.class, Statements.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HouseTest {}
