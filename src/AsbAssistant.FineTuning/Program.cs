using AsbAssistant.FineTuning;

OlderLibstdcxx.Prepare();
return args switch
{
    ["train", .. var rest] => Commands.Train(new(rest)),
    ["export", .. var rest] => Commands.Export(new(rest)),
    ["measure", .. var rest] => Commands.Measure(new(rest)),
    _ => Commands.Help()
};
