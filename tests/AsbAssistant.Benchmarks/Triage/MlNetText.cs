using System.Globalization;
using AsbAssistant.Learning.Measures;
using AsbAssistant.Learning.Training;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace AsbAssistant.Benchmarks.Triage;

/// <summary>
/// ML.NET's own text pipeline as it comes: FeaturizeText (words, and groups of three letters) and a linear trainer for each target.
/// A calibrator would change no order, so none is fitted.
/// </summary>
internal sealed class MlNetText
{
    private static readonly (string Name, Func<MLContext, IDataView, LinearBinaryModelParameters> Fit)[] Trainers =
    [
        ("SdcaLogisticRegression", (ml, rows) => ml.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 }).Fit(rows).Model.SubModel),
        ("AveragedPerceptron", (ml, rows) => ml.BinaryClassification.Trainers.AveragedPerceptron(numberOfIterations: 10).Fit(rows).Model),
    ];

    private readonly PredictionEngine<Words, Signs> engine;
    private readonly Dictionary<string, (float[] Weights, float Bias)> linear;

    private MlNetText(IReadOnlyList<LabelledText> texts, Func<MLContext, IDataView, LinearBinaryModelParameters> fit)
    {
        var ml = new MLContext(seed: 1);
        var words = ml.Data.LoadFromEnumerable(texts.Select(text => new Words { Text = text.Text }));
        var featurizer = ml.Transforms.Text.FeaturizeText(nameof(Signs.Features), nameof(Words.Text)).Fit(words);
        var features = featurizer.Transform(words).GetColumn<VBuffer<float>>(nameof(Signs.Features)).Select(Copied).ToList();
        engine = ml.Model.CreatePredictionEngine<Words, Signs>(featurizer);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features[0].Length);
        linear = Yardstick.Targets.AsParallel().Select(target =>
        {
            var own = new MLContext(seed: 1);
            var rows = own.Data.LoadFromEnumerable(texts.Select((text, i) => new Row { Features = features[i], Label = text.Carries(target) }), schema);
            var model = fit(own, rows);
            return (target, (Weights: model.Weights.ToArray(), model.Bias));
        }).ToDictionary(pair => pair.target, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>The better of its trainers, trained again on all the text.</summary>
    public static MlNetText Train(IReadOnlyList<LabelledText> texts, Action<string> say)
    {
        var slice = texts.Where(Yardstick.IsForChoosing).ToList();
        var rest = texts.Where(text => !Yardstick.IsForChoosing(text)).ToList();
        var best = Trainers.MaxBy(trainer =>
        {
            var tried = new MlNetText(rest, trainer.Fit);
            var judged = slice.Select(tried.Read).ToList();
            var auc = Yardstick.MeanAuc(judged);
            say(string.Create(CultureInfo.InvariantCulture, $"ML.NET {trainer.Name}: mean AUC {auc:.000} on the slice, category {Share.Among(judged, one => one.IsCategoryWithin(1))}"));
            return auc;
        });
        say($"ML.NET {best.Name} is taken");
        return new MlNetText(texts, best.Fit);
    }

    /// <summary>Asks it: its features, then a weighted sum for each target.</summary>
    public Judged Read(LabelledText text)
    {
        var features = engine.Predict(new Words { Text = text.Text }).Features;
        return Yardstick.Judge(text, linear.ToDictionary(pair => pair.Key, pair => pair.Value.Bias + features.Items().Sum(item => (double)item.Value * pair.Value.Weights[item.Key]), StringComparer.Ordinal));
    }

    // A column hands out the same buffer for every row.
    private static VBuffer<float> Copied(VBuffer<float> row)
    {
        var copy = default(VBuffer<float>);
        row.CopyTo(ref copy);
        return copy;
    }

    private sealed class Words
    {
        public string Text { get; set; } = "";
    }

    private sealed class Signs
    {
        public VBuffer<float> Features { get; set; }
    }

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }
    }
}
