namespace AsbAssistant.Triage;

/// <summary>Reads a resident's own words. Filled by the phrase lists now and by a trained model beside them later.</summary>
public interface IReadWords
{
    /// <summary>What these words show. Any string is fine; never throws; a 20,000-character message takes well under a second.</summary>
    WordSignals Read(string words);
}
