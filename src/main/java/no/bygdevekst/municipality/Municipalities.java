package no.bygdevekst.municipality;

import static java.util.Comparator.comparingInt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register, looked up. What it does not know is empty, never an error. */
@Component
public class Municipalities {
    private final JdbcClient jdbc;

    Municipalities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Municipality> find(String code) {
        return jdbc.sql("select * from municipality where code = :code")
                .param("code", code)
                .query(Municipalities::municipality)
                .optional();
    }

    /**
     * Those the county had when a version of the centrality index was made, by code.
     *
     * @param version 2020 or 2024
     */
    public List<Municipality> inCounty(String countyCode, int version) {
        return jdbc.sql(
                        """
                        select municipality.* from municipality join centrality using (code)
                        where county_code = :county and version = :version order by code""")
                .param("county", countyCode)
                .param("version", version)
                .query(Municipalities::municipality)
                .list();
    }

    /** What is asked of these now holds until the transaction ends, for everybody who locks them first; always in code order. */
    public void lock(Collection<String> codes) {
        for (String code : new TreeSet<>(codes)) {
            jdbc.sql("select code from municipality where code = :code for update")
                    .param("code", code)
                    .query(String.class)
                    .optional();
        }
    }

    /** Each once, in the order given. */
    public List<Municipality> named(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        var order = List.copyOf(codes);
        return jdbc
                .sql("select * from municipality where code in (:codes)")
                .param("codes", order)
                .query(Municipalities::municipality)
                .list()
                .stream()
                .sorted(comparingInt(municipality -> order.indexOf(municipality.code())))
                .toList();
    }

    /**
     * From 1, most central, to 6, least.
     *
     * @param version 2020 or 2024
     */
    public OptionalInt centralityClass(String code, int version) {
        return number(jdbc.sql("select centrality_class from centrality where code = :code and version = :version")
                .param("code", code)
                .param("version", version));
    }

    /** On 1 January of the year, 2022 to 2024; for a municipality made later, those who lived within its borders. */
    public OptionalInt inhabitants(String code, int year) {
        return number(jdbc.sql("select inhabitants from population where code = :code and population_year = :year")
                .param("code", code)
                .param("year", year));
    }

    /** Its centrality class by every version of the index that knows it. */
    public SortedMap<Integer, Integer> classes(String code) {
        return byYear("select version, centrality_class from centrality where code = :code", code);
    }

    /** Its inhabitants on 1 January of every year that is held. */
    public SortedMap<Integer, Integer> population(String code) {
        return byYear("select population_year, inhabitants from population where code = :code", code);
    }

    private SortedMap<Integer, Integer> byYear(String sql, String code) {
        SortedMap<Integer, Integer> numbers = new TreeMap<>();
        jdbc.sql(sql).param("code", code).query(row -> {
            numbers.put(row.getInt(1), row.getInt(2));
        });
        return numbers;
    }

    /** Where a municipality is written to as such, if anybody has said so. */
    public Optional<String> mailbox(String code) {
        return jdbc.sql("select email from municipality_mailbox where code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** The same of many at once, by code; those without are left out. */
    public Map<String, String> mailboxes(Collection<String> codes) {
        Map<String, String> found = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("select code, email from municipality_mailbox where code in (:codes)")
                    .param("codes", codes)
                    .query(row -> {
                        found.put(row.getString("code"), row.getString("email"));
                    });
        }
        return found;
    }

    public void mailbox(String code, String email) {
        jdbc.sql("delete from municipality_mailbox where code = :code")
                .param("code", code)
                .update();
        jdbc.sql("insert into municipality_mailbox (code, email) values (:code, :email)")
                .param("code", code)
                .param("email", email)
                .update();
    }

    /** What SSB says of a municipality by a version of the index and in a year; inhabitants none when not known. */
    public record Figures(Municipality municipality, int centralityClass, @Nullable Integer inhabitants) {}

    /**
     * The figures of all municipalities that a version of the index knows, by code.
     *
     * @param countyCode none for the whole country
     */
    public List<Figures> figures(@Nullable String countyCode, int version, int year) {
        return jdbc.sql(
                        """
                        select municipality.*, centrality_class, inhabitants from municipality
                        join centrality on centrality.code = municipality.code and version = :version
                        left join population on population.code = municipality.code and population_year = :year
                        where :county is null or county_code = :county order by municipality.code""")
                .param("county", countyCode, java.sql.Types.VARCHAR)
                .param("version", version)
                .param("year", year)
                .query((row, n) -> new Figures(
                        municipality(row, n),
                        row.getInt("centrality_class"),
                        row.getObject("inhabitants", Integer.class)))
                .list();
    }

    /** The versions of the centrality index that are held, oldest first. */
    public List<Integer> versions() {
        return jdbc.sql("select distinct version from centrality order by version")
                .query(Integer.class)
                .list();
    }

    /** The years whose inhabitants are held, oldest first. */
    public List<Integer> populationYears() {
        return jdbc.sql("select distinct population_year from population order by population_year")
                .query(Integer.class)
                .list();
    }

    private static Municipality municipality(ResultSet row, int n) throws SQLException {
        return new Municipality(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_sami"),
                row.getString("county_code"),
                row.getString("county"),
                row.getString("organisation_number"));
    }

    private static OptionalInt number(JdbcClient.StatementSpec question) {
        return question.query(Integer.class).list().stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
