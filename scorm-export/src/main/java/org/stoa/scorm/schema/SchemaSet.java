package org.stoa.scorm.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The schemas of one edition of SCORM. Immutable.
 *
 * @param folder where they lie
 * @param schemas those that a manifest names
 * @param included those that only others name
 */
public record SchemaSet(String folder, List<Schema> schemas, List<String> included) {

  public static final SchemaSet SCORM_12 =
      new SchemaSet(
          "scorm12edition",
          List.of(
              new Schema("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
              new Schema("http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
              new Schema("http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "imsmd_rootv1p2p1.xsd")),
          List.of("ims_xml.xsd"));
  public static final SchemaSet SCORM_2004_3RD = of2004("scorm20043rdedition");
  public static final SchemaSet SCORM_2004_4TH = of2004("scorm20044thedition");

  public SchemaSet {
    schemas = List.copyOf(schemas);
    included = List.copyOf(included);
  }

  /** One schema. */
  public record Schema(String namespace, String file) {}

  /** Both editions call their files the same. */
  private static SchemaSet of2004(String folder) {
    return new SchemaSet(
        folder,
        List.of(
            new Schema("http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
            new Schema("http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
            new Schema("http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"),
            new Schema("http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3.xsd"),
            new Schema("http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd")),
        List.of(
            "XMLSchema.dtd",
            "datatypes.dtd",
            "imsss_v1p0auxresource.xsd",
            "imsss_v1p0control.xsd",
            "imsss_v1p0delivery.xsd",
            "imsss_v1p0limit.xsd",
            "imsss_v1p0objective.xsd",
            "imsss_v1p0random.xsd",
            "imsss_v1p0rollup.xsd",
            "imsss_v1p0seqrule.xsd",
            "imsss_v1p0util.xsd",
            "xml.xsd"));
  }

  /** Their names. */
  public List<String> files() {
    return Stream.concat(schemas.stream().map(Schema::file), included.stream()).toList();
  }

  /** A {@code schemaLocation} of files that lie beside the document. */
  public String location() {
    return schemas.stream()
        .map(it -> it.namespace() + " " + it.file())
        .collect(Collectors.joining(" "));
  }

  /** One of the files. */
  public String text(String file) {
    try (InputStream in = SchemaSet.class.getResourceAsStream(folder + "/" + file)) {
      return new String(
          Objects.requireNonNull(in, folder + "/" + file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a document by these schemas; empty if nothing is. */
  public List<String> problems(String document) {
    List<String> problems = new ArrayList<>();
    try {
      var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      // By its letter, the content model of the metadata of SCORM 1.2 is ambiguous.
      factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", false);
      factory.setResourceResolver(new LocalSchemas(this));
      Source[] sources =
          schemas.stream()
              .map(it -> new StreamSource(new StringReader(text(it.file())), it.file()))
              .toArray(Source[]::new);
      var validator = factory.newSchema(sources).newValidator();
      validator.setErrorHandler(new Collected(problems));
      validator.validate(new StreamSource(new StringReader(document)));
    } catch (SAXException e) {
      problems.add(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems;
  }
}
