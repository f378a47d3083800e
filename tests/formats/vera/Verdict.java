import java.io.FileInputStream;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Asks veraPDF about files. Arguments: files. For each file and each of PDF/A-2a and PDF/UA-1 one line: flavour, tab,
 * file, tab, number of checks, and for every broken rule a tab, its clause, and its message.
 */
public class Verdict {
    private static final String[][] FLAVOURS = {{"2a", "PDFA-2A"}, {"ua1", "PDFUA-1"}};

    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String[] flavour : FLAVOURS) {
            ValidationProfile profile = profile(flavour[1]);
            for (String file : files) {
                System.out.println(flavour[0] + "\t" + file + "\t" + judge(file, flavour[0], profile));
            }
        }
    }

    private static ValidationProfile profile(String name) throws Exception {
        try (InputStream xml = Verdict.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
            return Profiles.profileFromXml(xml);
        }
    }

    private static String judge(String file, String flavour, ValidationProfile profile) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (PDFAParser parser = foundry.createParser(new FileInputStream(file), PDFAFlavour.fromString(flavour));
                PDFAValidator validator = foundry.createValidator(profile, false)) {
            var result = validator.validate(parser);
            Set<String> broken = new LinkedHashSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add("\t" + assertion.getRuleId().getClause() + " " + tidy(assertion.getMessage()));
                }
            }
            if (!result.isCompliant() && broken.isEmpty()) {
                broken.add("\tnot compliant");
            }
            return result.getTotalAssertions() + String.join("", broken);
        } catch (Exception error) {
            return "0\tunreadable: " + tidy(String.valueOf(error));
        }
    }

    private static String tidy(String message) {
        return message.replaceAll("\\s+", " ");
    }
}
